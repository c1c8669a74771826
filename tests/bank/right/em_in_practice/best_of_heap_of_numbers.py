import heapq


def best_of(x, K, n_starts, rng, sigma_min):
    heap = []
    for number in range(n_starts):
        *theta, record = fit(x, *random_start(x, K, rng), sigma_min)
        heapq.heappush(heap, (-record[-1], number, theta))
    value, _, theta = heap[0]
    return theta[0], theta[1], theta[2], -value
