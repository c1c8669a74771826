# mistake: rounded to four decimals
# fails: test_bernoulli_log_joint_pixels
# says: rounded to 4 decimals
def bernoulli_log_joint(x, theta, p):
    return np.round(np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T, 4)
