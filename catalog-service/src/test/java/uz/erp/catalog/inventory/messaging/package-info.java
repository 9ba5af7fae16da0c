@NullMarked
package uz.erp.catalog.inventory.messaging;

import org.jspecify.annotations.NullMarked;
