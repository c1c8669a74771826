# mistake: the rows are sorted
# fails: test_bernoulli_log_joint_pixels
# says: Each row is the sum (6) of its own picture
def bernoulli_log_joint(x, theta, p):
    x = np.array(sorted(x.tolist()))
    return np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
