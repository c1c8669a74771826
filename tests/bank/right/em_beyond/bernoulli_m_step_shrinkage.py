# style: the weighted mean and one half are mixed, N / N.sum()
def bernoulli_m_step(x, q, a):
    N = q.sum(axis=0)
    mean = (q / N).T @ x
    share = (N / (N + 2 * a)).reshape(-1, 1)
    return share * mean + (1 - share) * 0.5, N / N.sum()
