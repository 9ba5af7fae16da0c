package uz.erp.sales.debt;

import java.util.List;
import uz.erp.sales.sale.PaymentMethod;

/** The methods that bring money which a cashier can count, unlike points or credit. */
public final class RealMoney {

  public static final List<PaymentMethod> METHODS =
      List.of(PaymentMethod.CASH, PaymentMethod.CARD, PaymentMethod.MOBILE, PaymentMethod.TRANSFER);

  private RealMoney() {}
}
