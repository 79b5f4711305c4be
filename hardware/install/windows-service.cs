// The hardware agent as a service of Windows. install-windows.ps1 compiles it with the compiler that every Windows 10
// has (C# 5, .NET Framework 4), so that nothing is downloaded and nobody trusts a program that came from elsewhere.
//
// It runs a program, starts it again when it ends, and at a stop closes the program's standard input, which asks the
// agent to finish its job and end. What has not ended after ten seconds is ended: like a power cut, for which its
// journal is made.
using System;
using System.Diagnostics;
using System.ServiceProcess;
using System.Text;
using System.Threading;

public class MotcuaAgentService : ServiceBase
{
    private const int RestartMillis = 5000;
    private const int PatienceMillis = 10000;
    private readonly string folder;
    private readonly string program;
    private readonly string arguments;
    private readonly ManualResetEvent stopAsked = new ManualResetEvent(false);
    private Thread keeper;

    /// The service's command line: the folder to run in, the program, and the program's arguments.
    public static int Main(string[] words)
    {
        if (words.Length < 2)
        {
            Console.Error.WriteLine("motcua-agent FOLDER PROGRAM [ARGUMENT ...]: started by Windows as a service.");
            return 2;
        }
        ServiceBase.Run(new MotcuaAgentService(words));
        return 0;
    }

    public MotcuaAgentService(string[] words)
    {
        ServiceName = "motcua-agent";
        CanShutdown = true;
        AutoLog = false;
        folder = words[0];
        program = words[1];
        var quoted = new StringBuilder();
        for (var at = 2; at < words.Length; at++) quoted.Append(at > 2 ? " " : "").Append(Quote(words[at]));
        arguments = quoted.ToString();
    }

    protected override void OnStart(string[] words)
    {
        keeper = new Thread(KeepRunning);
        keeper.Start();
    }

    protected override void OnStop()
    {
        stopAsked.Set();
        keeper.Join(PatienceMillis + 5000);
    }

    protected override void OnShutdown()
    {
        OnStop();
    }

    private void KeepRunning()
    {
        do
        {
            try
            {
                RunOnce();
            }
            catch (Exception error)
            {
                Tell(program + " could not be run: " + error.Message);
            }
        }
        while (!stopAsked.WaitOne(RestartMillis));
    }

    private void RunOnce()
    {
        var start = new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = folder;
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        start.RedirectStandardInput = true;
        using (var child = Process.Start(start))
        {
            while (!child.WaitForExit(200))
            {
                if (!stopAsked.WaitOne(0)) continue;
                child.StandardInput.Close();
                if (!child.WaitForExit(PatienceMillis)) child.Kill();
                return;
            }
        }
    }

    private void Tell(string sentence)
    {
        try
        {
            EventLog.WriteEntry(ServiceName, sentence, EventLogEntryType.Error);
        }
        catch (Exception)
        {
            // an account that may not write there still runs the agent
        }
    }

    /// One argument as the C runtime of Windows takes it apart again.
    private static string Quote(string word)
    {
        var quoted = new StringBuilder("\"");
        var backslashes = 0;
        foreach (var letter in word)
        {
            if (letter == '\\')
            {
                backslashes++;
                continue;
            }
            quoted.Append('\\', letter == '"' ? backslashes * 2 + 1 : backslashes).Append(letter);
            backslashes = 0;
        }
        return quoted.Append('\\', backslashes * 2).Append('"').ToString();
    }
}
