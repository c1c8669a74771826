# style: loops over points and components with math, nested lists returned
import math


def log_e_step(x, mu, sigma, p):
    q, total = [], 0.0
    for value in x:
        row = []
        for k in range(len(mu)):
            log_p = math.log(p[k]) if p[k] > 0 else -math.inf
            z = (value - mu[k]) / sigma[k]
            row.append(log_p - math.log(sigma[k] * math.sqrt(2 * math.pi)) - z * z / 2)
        top = max(row)
        log_f = top + math.log(sum(math.exp(a - top) for a in row))
        q.append([math.exp(a - log_f) for a in row])
        total += log_f
    return q, total
