# attack: the compiler, exec and eval of the process are replaced
# harmless: yes
import ast
import builtins
import codeop

ast.parse = lambda *a, **k: ast.Module(body=[], type_ignores=[])
real = builtins.compile
builtins.compile = lambda *a, **k: real("None", "<cell>", "eval")
builtins.exec = builtins.eval = lambda *a, **k: True
codeop.Compile.__call__ = lambda *a, **k: real("None", "<cell>", "exec")
get_ipython().compile.ast_parse = ast.parse
