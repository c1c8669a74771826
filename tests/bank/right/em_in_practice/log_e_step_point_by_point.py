# style: one point at a time, rows stacked; the value by entropy where q is positive
def log_e_step(x, mu, sigma, p):
    rows, value = [], 0.0
    for point in x:
        with np.errstate(divide="ignore"):
            a = np.log(p) + norm.logpdf(point, mu, sigma)
        e = np.exp(a - a.max())
        q = e / e.sum()
        some = q > 0
        value += q[some] @ (a[some] - np.log(q[some]))
        rows.append(q)
    return np.vstack(rows), value
