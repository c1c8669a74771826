# style: the means and variances are updated point by point (West 1979)
def m_step(x, q):
    K = q.shape[1]
    total, mu, square = np.zeros(K), np.zeros(K), np.zeros(K)
    for point, row in zip(x, q):
        used = row > 0
        total = total + row
        step = np.where(used, row / np.where(used, total, 1), 0) * (point - mu)
        square = square + row * (point - mu) * (point - mu - step)
        mu = mu + step
    return mu, np.sqrt(square / total), total / len(x)
