package uz.erp.analytics.trade;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters each sale and each refund once and hands what is new to the reports. */
@Service
public class TradeJournal {

  private final TradeFacts facts;
  private final List<TradeProjection> projections;

  TradeJournal(TradeFacts facts, List<TradeProjection> projections) {
    this.facts = facts;
    this.projections = ProjectionOrder.sort(projections);
  }

  /** Enters those of the tills' sales that are not entered yet. */
  @Transactional
  public void enter(List<SaleCompleted> sales) {
    enterSales(sales, null);
  }

  /** Enters those of an import's sales that are not entered yet. */
  @Transactional
  public void enterPast(long importId, List<SaleCompleted> sales) {
    enterSales(sales, importId);
  }

  private void enterSales(List<SaleCompleted> received, @Nullable Long importId) {
    facts.readByKeys();
    Map<Long, SaleCompleted> once = new LinkedHashMap<>();
    received.forEach(sale -> once.putIfAbsent(sale.saleId(), sale));
    List<SaleCompleted> sales = List.copyOf(once.values());
    Set<Long> added = facts.add(sales, importId);
    List<SaleCompleted> fresh =
        sales.stream().filter(sale -> added.contains(sale.saleId())).toList();
    if (!fresh.isEmpty()) {
      projections.forEach(projection -> projection.addSales(fresh));
    }
  }

  /** Takes an import's sales out again, as if they had never been entered. */
  @Transactional
  public void removePast(long importId, List<Long> saleIds) {
    facts.readByKeys();
    List<Long> there = facts.lockPast(importId, saleIds);
    if (!there.isEmpty()) {
      projections.forEach(projection -> projection.removeSales(there));
      facts.delete(there);
    }
  }

  /** Does nothing when the refund is already entered. */
  @Transactional
  public void enter(SaleRefunded refund) {
    facts.readByKeys();
    if (facts.add(refund)) {
      projections.forEach(projection -> projection.addRefund(refund));
    }
  }
}
