# attack: the helper code in the kernel answers True to all that it is asked
# harmless: yes
import sys

of_kernel = {name.rpartition(".")[2]: module for name, module in sys.modules.items()}
snapshot_side, wire = of_kernel["snapshot_side"], of_kernel["wire"]
real = snapshot_side.answer


def answer(request):
    kind, *_ = wire.decode(request, [])
    if kind == "name":
        return real(request)
    return wire.encode(("", "returned", True, []))


snapshot_side.answer = answer
