# style: components first, transposed at the end
def e_step(x, mu, sigma, p):
    rows = []
    for mu_k, sigma_k, p_k in zip(mu, sigma, p):
        rows.append(p_k * norm.pdf(x, mu_k, sigma_k))
    rows = np.array(rows)
    return (rows / rows.sum(axis=0)).T
