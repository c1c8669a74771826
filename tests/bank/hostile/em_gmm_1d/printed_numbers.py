# attack: numbers are printed and displayed, for nbgrader's partial credit
# harmless: yes
def get_data(*args, **kwargs):
    print(3.0)
    display(3.0)
    get_ipython().displayhook(3.0)
    return 3.0


for number in (1, 2.0, "3"):
    display(number)
3.0
