/** What a link needs of socket.io's client, in a file of its own: no screen waits for it before its first picture. */
export { io } from "socket.io-client";
