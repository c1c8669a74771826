# style: tuples of floats, computed by plain Python
def m_step(x, q):
    mu, sigma, p = [], [], []
    for k in range(len(q[0])):
        n = sum(row[k] for row in q)
        mean = sum(row[k] * point for row, point in zip(q, x)) / n
        mu.append(float(mean))
        sigma.append(float((sum(w[k] * (a - mean) ** 2 for w, a in zip(q, x)) / n) ** 0.5))
        p.append(float(n / len(x)))
    return tuple(mu), tuple(sigma), tuple(p)
