# attack: sockets of all families and protocols, so that the system loads a module for each
# harmless: no
import os
import socket

families = [name for name in dir(socket) if name.startswith("AF_")]
for name in families:
    for kind in (1, 2, 3, 5):
        for protocol in (0, 1, 2, 6, 17, 33, 132, 136, 262):
            try:
                with socket.socket(getattr(socket, name), kind, protocol):
                    print("made", name, kind, protocol)
            except OSError as error:
                if kind == 1 and protocol == 0:
                    print(name, error)
print(os.path.exists("/proc/modules") and open("/proc/modules").read()[:1000], flush=True)
