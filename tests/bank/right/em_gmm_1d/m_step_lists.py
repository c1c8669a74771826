# style: pure Python sums, lists of Python floats in a tuple
def m_step(x, q):
    mu, sigma, p = [], [], []
    for k in range(len(q[0])):
        weights = [float(row[k]) for row in q]
        n_k = sum(weights)
        mean = sum(w * float(xi) for w, xi in zip(weights, x)) / n_k
        var = sum(w * (float(xi) - mean) ** 2 for w, xi in zip(weights, x)) / n_k
        mu.append(mean)
        sigma.append(var**0.5)
        p.append(n_k / len(x))
    return mu, sigma, p
