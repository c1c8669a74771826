# attack: the helper code sends bytes that are no message, of every kind
# harmless: yes
import itertools
import sys

tags = itertools.cycle(
    [b"l\xff\xff\xff\xff", b"R\0\0\0\0", b"cos\nsystem\n(S'true'\ntR.", b"t\0\0\0\x01" * 50, b""]
)
for name, module in list(sys.modules.items()):
    if hasattr(module, "serve") and hasattr(module, "answer"):

        def answer(request):
            return next(tags)

        module.answer = answer
