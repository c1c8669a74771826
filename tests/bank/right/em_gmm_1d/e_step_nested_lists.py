# style: two loops over plain numbers, the row is normalised when it is complete; returns a list of lists
def e_step(x, mu, sigma, p):
    q = []
    for xi in x:
        row = []
        for k in range(len(p)):
            row.append(p[k] * norm.pdf(xi, mu[k], sigma[k]))
        s = sum(row)
        q.append([r / s for r in row])
    return q
