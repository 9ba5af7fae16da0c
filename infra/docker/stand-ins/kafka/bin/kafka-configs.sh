#!/bin/sh
exec java -Xmx128m -XX:TieredStopAtLevel=1 -Dlogback.configurationFile=/opt/kafka/logback.xml -cp '/opt/kafka/libs/*' kafka.admin.ConfigCommand "$@"
