package io.compliance4j.dlp.internal.rule;

import static io.compliance4j.dlp.Severity.CRITICAL;

import java.util.List;

/** Keys of model providers. One detector a paragraph; {@link Def} explains the words. */
final class ModelKeys {

    private ModelKeys() {}

    static void addTo(List<Def> defs) {
        key(defs, "anthropic_api_key", "Anthropic API, admin, compliance or OAuth key")
                .token("sk-ant-[a-z]{2,12}\\d{2}-[A-Za-z0-9_-]{80,130}")
                .raisedBy(v -> v.endsWith("AA"))
                .notes("`sk-ant-...` in documents and keys masked with dots are too short to match")
                .finds(
                        "export ANTHROPIC_API_KEY=[[sk-ant-api03-{93 U}AA]]",
                        "the admin key is [[sk-ant-admin01-{93 U}AA]].",
                        "compliance: [[sk-ant-api01-{93 U}AA]], ok?",
                        "[[sk-ant-oat01-{86 AN}]]")
                .ignores(
                        "sk-ant-... as in the documents",
                        "sk-ant-api03-{40 U}",
                        "sk-ant-api03-{93 of x}AA",
                        "sk-ant-api03-{12 AN}...{4 AN}",
                        "task-ant-api03-{93 U}AA");
        key(defs, "openai_api_key", "OpenAI key")
                .token("sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}")
                .token("sk-(?:proj|svcacct|admin|None)-[A-Za-z0-9_-]{80,180}")
                .must(ModelKeys::openAiInfix)
                .checks("the infix `T3BlbkFJ` with the right length on both sides")
                .notes("keys of other vendors that start with `sk-`: without the infix none is reported")
                .finds(
                        "OPENAI_API_KEY=[[sk-{20 AN}T3BlbkFJ{20 AN}]]",
                        "use [[sk-proj-{74 U}T3BlbkFJ{73 U}A]] please",
                        "`[[sk-svcacct-{58 U}T3BlbkFJ{58 AN}]]`",
                        "[[sk-admin-{74 U}T3BlbkFJ{74 AN}]]")
                .ignores("sk-{48 AN}", "sk-proj-{150 AN}", "sk-proj-{74 of x}T3BlbkFJ{74 of x}");
        key(defs, "openrouter_key", "OpenRouter key")
                .token("sk-or-v1-[0-9a-f]{64}")
                .finds("key [[sk-or-v1-{64 hex}]]")
                .ignores("sk-or-v1-{63 hex}", "sk-or-v1-{64 of 0}");
        key(defs, "deepseek_key", "DeepSeek-like key")
                .token("sk-[0-9a-f]{32}")
                .needsContext()
                .context("deepseek, api key, apikey, dashscope, qwen, secret key")
                .finds("DEEPSEEK_API_KEY=[[sk-{32 hex}]]")
                .ignores("sk-{32 hex}");
        key(defs, "huggingface_token", "Hugging Face user or organisation token")
                .token("hf_[A-Za-z]{34}")
                .must(KeyForms::bothCases)
                .token("api_org_[A-Za-z]{34}")
                .must(KeyForms::bothCases)
                .notes(
                        "identifiers and read names that start with `hf_`: letters of both cases and the exact length are asked")
                .finds("login with [[hf_{34 letters}]]", "[[api_org_{34 letters}]]")
                .ignores("hf_{20 letters}", "hf_{33 letters}7", "hf_{34 lower}", "read_hf_{34 letters}");
        key(defs, "groq_key", "Groq key")
                .token("gsk_[A-Za-z0-9]{52}")
                .raisedBy(v -> v.contains("WGdyb3FY"))
                .finds("[[gsk_{20 AN}WGdyb3FY{24 AN}]]", "[[gsk_{52 AN}]]")
                .ignores("gsk_{40 AN}", "gsk_{52 of x}");
        key(defs, "perplexity_key", "Perplexity key")
                .token("pplx-[A-Za-z0-9]{48}")
                .finds("[[pplx-{48 AN}]]")
                .ignores("pplx-{48 of x}", "pplx-{20 AN}");
        key(defs, "replicate_key", "Replicate token")
                .token("r8_[A-Za-z0-9]{37}")
                .finds("REPLICATE=[[r8_{37 AN}]]")
                .ignores("r8_{30 AN}", "var8_{37 AN}");
        key(defs, "cohere_key", "Cohere key")
                .token("[A-Za-z0-9]{40}")
                .inRuns()
                .needsContext()
                .must(KeyForms::allKinds)
                .context("cohere, co_api_key, cohere_api_key")
                .finds("CO_API_KEY=[[{40 AN}]]", "our Cohere key is [[{40 AN}]]")
                .ignores("the id is {40 AN}", "cohere commit {40 hex}");
        key(defs, "nvidia_key", "NVIDIA key")
                .token("nvapi-[A-Za-z0-9_-]{64}")
                .finds("[[nvapi-{63 U}A]]")
                .ignores("nvapi-{50 AN}", "nvapi-{70 AN}");
        key(defs, "xai_key", "xAI key")
                .token("xai-[A-Za-z0-9]{80}")
                .finds("[[xai-{80 AN}]]")
                .ignores("xai-{60 AN}", "xai-{80 of x}");
        key(defs, "langsmith_key", "LangSmith key")
                .token("lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}")
                .finds("[[lsv2_pt_{32 hex}_{10 hex}]]", "[[lsv2_sk_{32 hex}_{10 hex}]]")
                .ignores("lsv2_pt_{32 hex}");
        key(defs, "pinecone_key", "Pinecone key")
                .token("pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}")
                .finds("[[pcsk_{5 AN}_{63 AN}]]", "[[pcsk_{6 AN}_{63 AN}]]")
                .ignores("pcsk_{4 AN}_{63 AN}");
    }

    private static Def key(List<Def> defs, String label, String title) {
        return Def.add(defs, label, CRITICAL, title);
    }

    private static boolean openAiInfix(String v) {
        int at = v.indexOf("T3BlbkFJ");
        int before = at - (v.indexOf('-', 3) + 1);
        int after = v.length() - at - 8;
        return at > 0 && before >= 40 && before <= 90 && after >= 40 && after <= 90;
    }
}
