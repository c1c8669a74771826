# style: one einsum over the table of distances
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = np.einsum("ik,id->kd", q, x) / N[:, None]
    d = x[:, None, :] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    return mu, cov + ridge * np.eye(x.shape[1]), N / len(x)
