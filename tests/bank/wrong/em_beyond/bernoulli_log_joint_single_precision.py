# mistake: single precision
# fails: test_bernoulli_log_joint_pixels
# says: only some digits are right
def bernoulli_log_joint(x, theta, p):
    x, theta = x.astype(np.float32), theta.astype(np.float32)
    return np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
