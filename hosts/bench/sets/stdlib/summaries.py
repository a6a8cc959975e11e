"""statistics and random: mean, fmean, median, variance, quantiles, mode; random numbers, choices and shuffles."""
import random
import statistics


def main(n):
    source = random.Random(42)
    total = 0
    for i in range(n):
        data = [source.random() for _ in range(50)]
        numbers = [source.randrange(1000) for _ in range(50)]
        source.shuffle(numbers)
        total += int(statistics.mean(numbers)) + int(statistics.fmean(data) * 1000)
        total += int(statistics.median(data) * 1000) + int(statistics.stdev(numbers)) + int(statistics.pvariance(data) * 1000)
        total += statistics.mode([value % 7 for value in numbers]) + int(sum(statistics.quantiles(data, n=4)) * 100)
        total += sum(source.choices(numbers, k=20)) + source.choice(numbers) + sum(source.sample(numbers, 5))
        total += int(source.gauss(0, 100)) + source.randint(1, 6) + int(source.uniform(1, 10))
        source.seed(42)
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
