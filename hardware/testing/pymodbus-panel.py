"""Panels as Debian's python3-pymodbus has them: units 1 and 3 on a serial line, each write told as a line of text.

Started by check-with-pymodbus.ts; shares nothing with the agent but the Modbus specification.
"""
import sys

from pymodbus.datastore import ModbusSequentialDataBlock, ModbusServerContext, ModbusSlaveContext
from pymodbus.framer.rtu_framer import ModbusRtuFramer
from pymodbus.server import StartSerialServer


class Told(ModbusSequentialDataBlock):
    def __init__(self, unit):
        super().__init__(0, [0] * 2048)
        self.unit = unit

    def setValues(self, address, values):
        super().setValues(address, values)
        text = "".join(chr(value & 0xFF) for value in self.getValues(0, 6))
        print(f"{self.unit}|{text}|", flush=True)


slaves = {unit: ModbusSlaveContext(hr=Told(unit), zero_mode=True) for unit in (1, 3)}
print("ready", flush=True)
StartSerialServer(
    context=ModbusServerContext(slaves=slaves, single=False),
    framer=ModbusRtuFramer,
    port=sys.argv[1],
    baudrate=9600,
    timeout=0.05,
    ignore_missing_slaves=True,
)
