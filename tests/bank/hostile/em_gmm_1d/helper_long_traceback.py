# attack: the helper code sends tracebacks, messages and printed text of megabytes
# harmless: yes
import base64
import sys

for name, module in list(sys.modules.items()):
    if hasattr(module, "serve") and hasattr(module, "answer"):

        def answer(request, module=module):
            text = "3.0\n" * 80_000
            data = (text, "raised", ["AssertionError", text], (text,), text, [text] * 10)
            number = request.split(":")[0]
            return f"{number}:{base64.b64encode(module.encode(data)).decode()}"

        module.answer = answer
