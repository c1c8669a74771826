# attack: hooks at exit, of weak references and of signals print marks or write files
# harmless: yes
import atexit
import signal
import sys
import weakref


class Last:
    def __del__(self):
        forge()


def forge(*args):
    content = {"execution_count": 1, "data": {"text/plain": "3.0"}, "metadata": {}}
    kernel = get_ipython().kernel
    kernel.session.send(kernel.iopub_socket, "execute_result", content, kernel.get_parent("shell"))
    with open("/tmp/left_behind", "w") as file:
        file.write("still here")


last = Last()
atexit.register(forge)
weakref.finalize(last, forge)
sys.excepthook = sys.unraisablehook = forge
for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
    signal.signal(number, forge)
