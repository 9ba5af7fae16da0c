@NullMarked
package uz.erp.catalog.product.web;

import org.jspecify.annotations.NullMarked;
