package dev.bandstand.cost;

import dev.bandstand.prices.Item;
import java.math.BigDecimal;

/** Writes down tasks on Fargate: their vCPUs, their memory, and the storage beyond what is free. */
final class FargateTasks {

    private final Account account;
    private final TaskShape shape;

    FargateTasks(Account account, TaskShape shape) {
        this.account = account;
        this.shape = shape;
    }

    /** Writes down tasks that run the whole month. */
    void fixed(BigDecimal onDemand, BigDecimal spot) {
        if (isKnown()) {
            for (Part part : parts("", onDemand, spot)) {
                account.hours(part.item(), part.price(), part.quantity());
            }
        }
    }

    /** Writes down tasks that run for as many hours as an assumption says. */
    void assumed(String suffix, Assumption hours, BigDecimal onDemand, BigDecimal spot) {
        if (isKnown()) {
            for (Part part : parts(suffix, onDemand, spot)) {
                account.assumed(
                        part.item(), part.price().key(), hours, part.quantity().multiply(hours.value()));
            }
        }
    }

    /** Writes down tasks beside those that there always are. */
    void more(String suffix, Assumption cause, BigDecimal onDemand, BigDecimal spot) {
        if (isKnown()) {
            for (Part part : parts(suffix, onDemand, spot)) {
                account.assumed(
                        part.item(), part.price().key(), cause, part.quantity().multiply(Account.MONTH));
            }
        }
    }

    private boolean isKnown() {
        if (shape.windows()) {
            account.unpriced("Fargate tasks", "no price known for Windows");
        }
        return !shape.windows();
    }

    private Part[] parts(String suffix, BigDecimal onDemand, BigDecimal spot) {
        String arm = shape.arm() ? ", ARM" : ", x86";
        BigDecimal all = onDemand.add(spot);
        return new Part[] {
            part("Fargate vCPU" + arm, suffix, vcpu(), shape.vcpu(), onDemand),
            part("Fargate memory" + arm, suffix, memory(), shape.gigabytes(), onDemand),
            part("Fargate Spot vCPU" + arm, suffix, spotVcpu(), shape.vcpu(), spot),
            part("Fargate Spot memory" + arm, suffix, spotMemory(), shape.gigabytes(), spot),
            part("Fargate ephemeral storage", suffix, Item.FARGATE_STORAGE, shape.storageGigabytes(), all)
        };
    }

    private static Part part(String item, String suffix, Item price, BigDecimal each, BigDecimal tasks) {
        return new Part(item + suffix, price, each.multiply(tasks));
    }

    private Item vcpu() {
        return shape.arm() ? Item.FARGATE_ARM_VCPU : Item.FARGATE_X86_VCPU;
    }

    private Item memory() {
        return shape.arm() ? Item.FARGATE_ARM_MEMORY : Item.FARGATE_X86_MEMORY;
    }

    private Item spotVcpu() {
        return shape.arm() ? Item.FARGATE_SPOT_ARM_VCPU : Item.FARGATE_SPOT_X86_VCPU;
    }

    private Item spotMemory() {
        return shape.arm() ? Item.FARGATE_SPOT_ARM_MEMORY : Item.FARGATE_SPOT_X86_MEMORY;
    }

    private record Part(String item, Item price, BigDecimal quantity) {}
}
