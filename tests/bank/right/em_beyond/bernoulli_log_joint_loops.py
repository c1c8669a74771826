# style: loops over pictures, templates and pixels with math, nested lists returned
import math


def bernoulli_log_joint(x, theta, p):
    table = []
    for picture in x:
        row = []
        for k in range(len(p)):
            value = math.log(p[k])
            for pixel, t in zip(picture, theta[k]):
                value += math.log(t) if pixel == 1 else math.log(1 - t)
            row.append(value)
        table.append(row)
    return table
