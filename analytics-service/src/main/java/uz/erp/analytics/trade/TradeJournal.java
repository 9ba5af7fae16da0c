package uz.erp.analytics.trade;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters each sale and each refund once and hands what is new to the reports. */
@Service
public class TradeJournal {

  private final TradeFacts facts;
  private final List<TradeProjection> projections;

  TradeJournal(TradeFacts facts, List<TradeProjection> projections) {
    this.facts = facts;
    this.projections = projections;
  }

  /** Does nothing when the sale is already entered. */
  @Transactional
  public void enter(SaleCompleted sale) {
    if (facts.add(sale)) {
      projections.forEach(projection -> projection.addSale(sale));
    }
  }

  /** Does nothing when the refund is already entered. */
  @Transactional
  public void enter(SaleRefunded refund) {
    if (facts.add(refund)) {
      projections.forEach(projection -> projection.addRefund(refund));
    }
  }
}
