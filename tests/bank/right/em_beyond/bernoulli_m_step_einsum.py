# style: einsum, p as mean
def bernoulli_m_step(x, q, a):
    ones = np.einsum("ik,id->kd", q, x)
    N = np.einsum("ik->k", q)
    return (ones + a) / (N + 2 * a)[:, None], q.mean(axis=0)
