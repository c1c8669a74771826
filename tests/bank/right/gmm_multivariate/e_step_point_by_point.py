# style: each point by itself, with math; nested lists returned
import math


def e_step(x, mu, cov, p):
    q, total = [], 0.0
    for point in x:
        row = []
        for k in range(len(p)):
            log_p = math.log(p[k]) if p[k] > 0 else -math.inf
            row.append(log_p + float(log_gaussian(point[None, :], mu[k], cov[k])[0]))
        top = max(row)
        log_f = top + math.log(math.fsum(math.exp(a - top) for a in row))
        q.append([math.exp(a - log_f) for a in row])
        total += log_f
    return q, total
