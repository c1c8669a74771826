import math


def predict(x_1, mu, cov, p):
    means = []
    for x in x_1:
        logs, lines = [], []
        for k in range(len(p)):
            if p[k] == 0:
                continue
            d, v = x - mu[k, 0], cov[k, 0, 0]
            logs.append(math.log(p[k]) - 0.5 * math.log(v) - 0.5 * d * d / v)
            lines.append(mu[k, 1] + cov[k, 0, 1] * d / v)
        shares = [math.exp(a - max(logs)) for a in logs]
        means.append(sum(s * line for s, line in zip(shares, lines)) / sum(shares))
    return means
