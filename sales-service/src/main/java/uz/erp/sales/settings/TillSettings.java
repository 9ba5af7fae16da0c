package uz.erp.sales.settings;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;

/**
 * What the owner lets happen at the tills.
 *
 * @param cashRounding what totals paid in cash are rounded to; 0 leaves them alone
 * @param discountLimitPercent the largest discount a cashier gives without approval
 * @param cashMovementLimit the largest amount a cashier puts into or takes out of the drawer at
 *     once
 * @param blindCount whether the cashier who counts the drawer sees only afterwards what is expected
 * @param differenceLimit a difference of the count beyond it calls for attention
 * @param refundDays for how long goods may come back; null for ever
 * @param creditDays when a sale on credit is due, if nothing else was agreed
 * @param receiptWidth characters in a line of the receipt printer: 32, 42 or 48
 */
@Embeddable
public record TillSettings(
    @Convert(converter = TaxModeColumn.class) TaxMode taxMode,
    Money cashRounding,
    @Convert(converter = PercentColumn.class) Percent discountLimitPercent,
    boolean cashierChangesPrices,
    boolean cashierRemovesLines,
    Money cashMovementLimit,
    boolean blindCount,
    Money differenceLimit,
    @Nullable Integer refundDays,
    boolean refundsOfClosedSessions,
    int creditDays,
    String receiptHeader,
    String receiptFooter,
    int receiptWidth) {}
