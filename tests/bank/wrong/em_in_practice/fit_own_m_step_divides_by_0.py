# mistake: an M-step of its own divides by 0 where a component has no share
# fails: test_fit_steps
# says: mu, sigma or p is not finite
def own_m_step(x, q):
    N = q.sum(axis=0)
    mu = (q * x[:, np.newaxis]).sum(axis=0) / N
    variance = (q * (x[:, np.newaxis] - mu) ** 2).sum(axis=0) / N
    return mu, np.sqrt(variance), N / len(x)


def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    with np.errstate(all="ignore"):
        q, value = log_e_step(x, mu, sigma, p)
        record = [value]
        for _ in range(max_steps):
            mu, sigma, p = own_m_step(x, q)
            sigma = np.maximum(sigma, sigma_min)
            q, value = log_e_step(x, mu, sigma, p)
            record.append(value)
            if record[-1] - record[-2] < tol:
                break
    return mu, sigma, p, np.array(record)
