alter table stock_movement
  add column value_change numeric(14, 2),
  drop constraint ck_stock_movement_type,
  add constraint ck_stock_movement_type check (
    type in (
      'receipt', 'receipt_cancel', 'revaluation', 'adjustment', 'sale', 'refund', 'stock_take',
      'transfer_out', 'transfer_in', 'transfer_return'
    )
  ),
  drop constraint ck_stock_movement_quantity,
  -- a revaluation changes what goods are worth, not how many there are
  add constraint ck_stock_movement_quantity check ((quantity = 0) = (type = 'revaluation')),
  add constraint ck_stock_movement_value_change check ((value_change is null) = (type <> 'revaluation'));
