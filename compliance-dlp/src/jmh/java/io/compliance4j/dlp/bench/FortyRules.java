package io.compliance4j.dlp.bench;

import java.util.List;
import java.util.regex.Pattern;

/** Forty kinds of value as expressions that both java.util.regex and Hyperscan take; without validators, only for measuring. */
final class FortyRules {
    static final List<String> EXPRESSIONS = List.of(
            "\\bsk-ant-[a-z]{3,8}[0-9]{2}-[A-Za-z0-9_-]{80,110}",
            "\\bsk-(?:proj-)?[A-Za-z0-9_-]{20,74}T3BlbkFJ[A-Za-z0-9_-]{20,74}",
            "\\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\\b",
            "(?i)aws_?secret_?(?:access_?)?key[\"']?\\s{0,5}[:=]\\s{0,5}[\"']?[A-Za-z0-9/+=]{40}",
            "\\bAIza[A-Za-z0-9_-]{35}",
            "\\bGOCSPX-[A-Za-z0-9_-]{28}",
            "\\bgh[pousr]_[A-Za-z0-9]{36}\\b",
            "\\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}\\b",
            "\\bgl(?:pat|dt|rt)-[A-Za-z0-9_-]{20}",
            "\\bxox[abposr]-[0-9A-Za-z-]{10,90}",
            "hooks\\.slack\\.com/services/T[A-Z0-9]{8,12}/B[A-Z0-9]{8,12}/[A-Za-z0-9]{24}",
            "discord(?:app)?\\.com/api/webhooks/[0-9]{17,20}/[A-Za-z0-9_-]{60,72}",
            "\\b[0-9]{8,10}:AA[A-Za-z0-9_-]{33}",
            "\\b[sr]k_live_[A-Za-z0-9]{20,120}",
            "\\bSK[0-9a-f]{32}\\b",
            "\\bSG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}",
            "\\bkey-[0-9a-f]{32}\\b",
            "\\bnpm_[A-Za-z0-9]{36}\\b",
            "\\bpypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,}",
            "\\bhf_[A-Za-z]{34}\\b",
            "\\bgsk_[A-Za-z0-9]{52}\\b",
            "\\bdapi[0-9a-f]{32}(?:-[0-9])?\\b",
            "\\bdo[por]_v1_[0-9a-f]{64}\\b",
            "\\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}\\b",
            "\\bPMAK-[0-9a-f]{24}-[0-9a-f]{34}\\b",
            "\\bhv[sb]\\.[A-Za-z0-9_-]{90,}",
            "AccountKey=[A-Za-z0-9/+]{86}==",
            "\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}",
            "-----BEGIN[ A-Z0-9]{0,40}PRIVATE KEY(?: BLOCK)?-----[A-Za-z0-9+/=\\s:,-]{64,}",
            "\\b(?:postgres(?:ql)?|mysql|mongodb|redis|amqps?)://[^\\s:@/]{0,64}:[^\\s@/]{1,128}@[^\\s\"'<>]{3,}",
            "\\b(?:https?|ftp)://[^\\s:@/]{1,64}:[^\\s@/]{1,128}@[A-Za-z0-9.-]{3,}",
            "(?i)\\bbearer\\s{1,4}[A-Za-z0-9._~+/-]{16,}=*",
            "(?i)\\b(?:password|passwd|passphrase|pwd)\\b[\"']?\\s{0,4}(?:is|:|=|:=)\\s{0,4}[\"']?[^\\s\"']{6,64}",
            "\\b[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}\\b",
            "\\b[0-8][0-9]{2}[- ][0-9]{2}[- ][0-9]{4}\\b",
            "\\b[2-6][0-9]{3}[- ]?[0-9]{4,6}[- ]?[0-9]{4,5}(?:[- ]?[0-9]{3,4})?\\b",
            "(?:\\+[0-9]{1,3}[ .-]?)?\\(?[2-9][0-9]{2}\\)?[ .-][0-9]{3}[ .-][0-9]{4}\\b",
            "\\b(?:[0-9]{1,3}\\.){3}[0-9]{1,3}\\b",
            "\\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\\b",
            "\\b(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}\\b");

    private FortyRules() {}

    static List<Pattern> patterns() {
        return EXPRESSIONS.stream().map(Pattern::compile).toList();
    }
}
