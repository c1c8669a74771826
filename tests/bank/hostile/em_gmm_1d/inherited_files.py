# attack: every open file that the process inherited is read from, written to and listed
# harmless: yes
import os
import socket

for number in range(200):
    try:
        target = os.readlink(f"/proc/self/fd/{number}")
        print(number, target)
        if os.path.isdir(f"/proc/self/fd/{number}"):
            print(os.listdir(number))
        elif target.startswith("/"):
            print(os.pread(number, 3000, 0))
        elif "socket" in target and number < 20:
            line = socket.socket(fileno=os.dup(number))
            print(line.family, line.getpeername())
            if line.type == socket.SOCK_SEQPACKET:
                line.send(b'{"exit_code": 0, "cpu_seconds": 0, "peak_memory": 0, "why": ""}')
    except (OSError, ValueError):
        pass
