# attack: hooks at exit, of weak references and of signals print marks or write files
# harmless: yes
import atexit
import signal
import sys
import weakref

forged = []


class Last:
    def __del__(self):
        forge()


def forge(*args):
    content = {"execution_count": 1, "data": {"text/plain": "3.0"}, "metadata": {}}
    kernel = get_ipython().kernel
    kernel.session.send(kernel.iopub_socket, "execute_result", content, kernel.get_parent("shell"))
    with open("/tmp/left_behind", "w") as file:
        file.write("still here")
    forged.append(args)


last = Last()
atexit.register(forge)
weakref.finalize(last, forge)
sys.excepthook = sys.unraisablehook = forge


def get_data(*args, **kwargs):
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, forge)  # here, as ipykernel sets that of SIGINT at each request
        signal.raise_signal(number)
    print(len(forged), open("/tmp/left_behind").read())


def mixture_pdf(*args):
    forged.clear()
    while not forged:  # until the signal of the grader
        pass


def log_likelihood(*args):
    globals().pop("last", None)  # and so its __del__ and finalize
    print(len(forged))
    raise SystemExit(0)
