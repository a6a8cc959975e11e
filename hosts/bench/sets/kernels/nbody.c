#include "../kernel_harness.h"

enum { COUNT = 5 };
static long steps;
static double x[COUNT], y[COUNT], z[COUNT], vx[COUNT], vy[COUNT], vz[COUNT];
static const double start[] = {
    0.0, 0.0, 0.0, 0.0, 0.0, 0.0,
    4.84143144246472, -1.16032004402743, -0.10362204447112, 0.60632639299983, 2.81198684491626, -0.02521836165988,
    8.34336671824458, 4.12479856412431, -0.40352341711432, -1.01077434617879, 1.82566237123041, 0.00841576137658,
    12.8943695621391, -15.1111514016986, -0.22330757889266, 1.08279100644154, 0.86871301816960, -0.01083263740136,
    15.3796971148509, -25.9193146099879, 0.17925877295037, 0.97909073224390, 0.59469899864767, -0.03475595531046,
};
static const double mass[] = {39.47841760435743, 0.03769367487038, 0.01128632613197, 0.00172372405705, 0.00203368686992};

KERNEL void advance(int count, long steps, double dt, double *restrict x, double *restrict y, double *restrict z,
                    double *restrict vx, double *restrict vy, double *restrict vz, const double *restrict mass) {
    for (long step = 0; step < steps; step++) {
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                double dx = x[i] - x[j], dy = y[i] - y[j], dz = z[i] - z[j];
                double square = dx * dx + dy * dy + dz * dz;
                double pull = dt / (square * sqrt(square));
                double mi = mass[i] * pull, mj = mass[j] * pull;
                vx[i] -= dx * mj;
                vy[i] -= dy * mj;
                vz[i] -= dz * mj;
                vx[j] += dx * mi;
                vy[j] += dy * mi;
                vz[j] += dz * mi;
            }
        }
        for (int i = 0; i < count; i++) {
            x[i] += dt * vx[i];
            y[i] += dt * vy[i];
            z[i] += dt * vz[i];
        }
    }
}

static volatile int bodies = COUNT;

static double run(void) {
    for (int i = 0; i < COUNT; i++) {
        x[i] = start[6 * i];
        y[i] = start[6 * i + 1];
        z[i] = start[6 * i + 2];
        vx[i] = start[6 * i + 3];
        vy[i] = start[6 * i + 4];
        vz[i] = start[6 * i + 5];
    }
    advance(bodies, steps, 0.01, x, y, z, vx, vy, vz, mass);
    return 0;
}

static void setup(long n) { steps = n; }

static void outputs(void) {
    output_doubles(x, COUNT);
    output_doubles(y, COUNT);
    output_doubles(z, COUNT);
    output_doubles(vx, COUNT);
    output_doubles(vy, COUNT);
    output_doubles(vz, COUNT);
}
